//! Reads a message as its recipient would, and says what costs answers. Pure; knows nothing of prospects.
