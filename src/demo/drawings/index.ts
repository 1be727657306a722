export { drawImage } from './draw-image'
