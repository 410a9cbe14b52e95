package id.tanggap.phone;

import id.tanggap.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The calls we owe, and what people do about them.
@Service
public class Callbacks {

    /// What is due next on top; paged by key.
    public List<CallbackView> owed(Viewer viewer, @Nullable Key after, int limit) {
        throw new UnsupportedOperationException("being built");
    }

    public List<CallbackView> settled(Viewer viewer, @Nullable Key before, int limit) {
        throw new UnsupportedOperationException("being built");
    }

    public Optional<CallbackView> find(long id, Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /// An agent takes it on, so that two do not call at once; `release` gives it back. A claim ends by itself after
    /// half an hour.
    public Calls.Verdict claim(long id, Viewer by) {
        throw new UnsupportedOperationException("being built");
    }

    public Calls.Verdict release(long id, Viewer by) {
        throw new UnsupportedOperationException("being built");
    }

    /// An agent called. Reached: settled. Not reached: the next attempt is set; the third failed one ends it.
    ///
    /// @return refused in the caller's quiet hours unless urgent
    public Calls.Verdict attempt(long id, Viewer by, Attempt attempt, @Nullable String note) {
        throw new UnsupportedOperationException("being built");
    }

    /// Settles it otherwise; the note says how.
    public Calls.Verdict settle(long id, Viewer by, String note) {
        throw new UnsupportedOperationException("being built");
    }

    /// Takes a settlement back.
    public Calls.Verdict reopen(long id, Viewer by) {
        throw new UnsupportedOperationException("being built");
    }

    /// How many a viewer should know of: for the badge on the rail. Cheap.
    public Owed count(Viewer viewer) {
        throw new UnsupportedOperationException("being built");
    }

    /// @param drafts the viewer's own call forms not completed
    public record Owed(int callbacks, int overdue, int drafts) {}

    public record Key(Instant at, long id) {}

    /// How an attempt went.
    public enum Attempt {
        REACHED,
        NO_ANSWER,
        BUSY,
        WRONG_NUMBER,
        SWITCHED_OFF
    }
}
