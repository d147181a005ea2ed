//! Opens and writes the text we keep. Text in, text out; knows nothing of where it lies.
