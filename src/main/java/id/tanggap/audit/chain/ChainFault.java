package id.tanggap.audit.chain;

import id.tanggap.platform.code.Coded;

/// The first place at which the record is not what it was.
///
/// @param event its id; 0 if it is not known
/// @param position in the chain; 0 for an event outside it
public record ChainFault(Kind kind, long event, long position) {

    /// What is wrong.
    public enum Kind implements Coded {
        /// The event is gone, or its place in the chain.
        MISSING,
        /// The event says something else than when it was chained.
        CHANGED,
        /// The place does not follow from the one before it.
        ORDER,
        /// The event is neither in the chain nor waiting for it: it was not written by the program.
        INSERTED,
        /// The chain does not lead through a root: what lies before it was written anew, or its end is gone.
        ROOT
    }
}
