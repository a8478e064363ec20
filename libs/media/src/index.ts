// The call's port arrives with its own issue; until then this package only holds its place behind its door.
export {};
