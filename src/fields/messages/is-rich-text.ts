const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNode = (node: unknown): boolean =>
  isObject(node) &&
  typeof node.type === 'string' &&
  (node.children === undefined || areNodes(node.children))

const areNodes = (nodes: unknown): boolean => Array.isArray(nodes) && nodes.every(isNode)

/** Whether a value has the form of the editor's text: a root and, below it, nodes with a type. */
export const isRichText = (value: unknown): boolean =>
  isObject(value) && isObject(value.root) && areNodes(value.root.children)
