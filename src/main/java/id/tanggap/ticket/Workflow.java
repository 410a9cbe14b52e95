package id.tanggap.ticket;

/// All changes of state that staff can ask for, in one place, each with its reason.
enum Workflow {
    /// The balai that was named says that it will do it.
    ACCEPT,
    /// Any open ticket can end; the outcome says how honestly.
    CLOSE;

    boolean allows(State from) {
        return switch (this) {
            case ACCEPT -> from == State.HANDED_OVER;
            case CLOSE -> from != State.CLOSED;
        };
    }

    State to() {
        return switch (this) {
            case ACCEPT -> State.ACCEPTED;
            case CLOSE -> State.CLOSED;
        };
    }

    /// Where a closed ticket returns to when its citizen writes again.
    static State reopened(boolean hasBalai) {
        return hasBalai ? State.HANDED_OVER : State.NEW;
    }
}
