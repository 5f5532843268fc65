/** JSON as the parameters of a hash can express it. */
export interface Tree {
  readonly [name: string]: string | Tree;
}
