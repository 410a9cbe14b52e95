package id.tanggap.relief;

/// What came of a command.
public enum ReliefResult {
    DONE,
    /// The role of the person may not do it.
    FORBIDDEN,
    /// What was sent makes no sense: an unknown place, a time to come, a number beyond all goods.
    REFUSED
}
