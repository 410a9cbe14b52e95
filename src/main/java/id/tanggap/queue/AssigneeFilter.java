package id.tanggap.queue;

import id.tanggap.platform.code.Coded;

/// To whom tickets of a queue are assigned.
public enum AssigneeFilter implements Coded {
    ANYONE,
    ME,
    NOBODY;

    /// @throws IllegalArgumentException if there is no such code
    static AssigneeFilter of(String code) {
        return Coded.of(AssigneeFilter.class, code);
    }
}
