/** One way through a document by the fields of its content model. */
export { type Branch, branchesOf, nameOfRow } from './branches-of'
export { isBranch, isKeptBySystem, isList, isLocalized, isVirtual, nameOf } from './field-facts'
export { fieldsBelow } from './fields-below'
export { listNodes, type TreeNode } from './list-nodes'
export { mapTree } from './map-tree'
export { isRow, type Row, rowsOf } from './row'
export { someField } from './some-field'
export { withoutNothing } from './without-nothing'
