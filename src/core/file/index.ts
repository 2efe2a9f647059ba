export { FILE_VERSION } from './form';
export { parseDesign } from './parse';
export { problemText } from './problem';
export { serialize } from './serialize';
