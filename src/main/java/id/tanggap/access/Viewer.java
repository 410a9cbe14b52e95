package id.tanggap.access;

import id.tanggap.balai.BalaiCode;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who is looking: a person or a program.
///
/// @param userId null for a program
/// @param name for the timeline
/// @param balai the only balai whose tickets are seen; null for those who see all
/// @param zone in which times are shown
public record Viewer(
        @Nullable Long userId,
        String name,
        Role role,
        @Nullable String balai,
        ZoneId zone,
        Locale locale) implements Serializable {

    private static final long serialVersionUID = 1;

    public Viewer {
        if (balai != null) {
            balai = new BalaiCode(balai).value();
        }
        if (role == Role.BALAI && balai == null) {
            throw new IllegalArgumentException("Staff of a balai need a balai");
        }
    }

    /// What this viewer may see.
    public Visibility visibility() {
        return balai == null ? new Visibility.All() : new Visibility.OfBalai(new BalaiCode(balai));
    }

    /// Whether this viewer answers for the work of others: sees their load, reassigns, samples.
    public boolean supervises() {
        return userId != null && role == Role.ADMIN;
    }

    /// Whether calls and callbacks are shown to this viewer: agents and administrators of the national centre.
    public boolean answersCalls() {
        return userId != null && role != Role.BALAI;
    }
}
