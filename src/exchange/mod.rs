//! Other people's files: CSV in. Bytes in, prospects and a report out. Pure.
