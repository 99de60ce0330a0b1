export const expectedRights = {};
