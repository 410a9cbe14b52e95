package id.tanggap.relief;

import id.tanggap.platform.code.Coded;
import java.util.Optional;

/// What a plan supposes: nothing, or "what if".
///
/// @param subject code of the store for `STORE_LOST`, `store place` for `ROAD_CLOSED`, else empty
public record Scenario(Kind kind, String subject) {

    /// As things are.
    public static final Scenario NONE = new Scenario(Kind.NONE, "");

    /// What is supposed.
    public enum Kind implements Coded {
        NONE,
        ROAD_CLOSED,
        STORE_LOST,
        TWICE_THE_PEOPLE
    }

    /// As `text` writes it; empty if it is none.
    public static Optional<Scenario> parse(String text) {
        var parts = text.strip().split(":", 2);
        var subject = parts.length == 2 ? parts[1].strip() : "";
        return Coded.find(Kind.values(), parts[0])
                .filter(kind -> subject.length() <= 200)
                .map(kind -> new Scenario(kind, subject));
    }

    public String text() {
        return subject.isEmpty() ? kind.code() : kind.code() + ":" + subject;
    }
}
