import type { Controller } from '@/domain/controller'

/** Invented: nobody is there to write to. */
export const CONTROLLER: Controller = {
  name: 'Cohesion Example Secretariat (invented for this demo)',
  address: '1 Example Street, 1000 Exampletown',
  email: 'data@cohesion.example',
  officer: 'dpo@cohesion.example',
}
