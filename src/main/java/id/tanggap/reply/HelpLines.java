package id.tanggap.reply;

import id.tanggap.taxonomy.DangerKind;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The help lines that the ministry names to people in danger: `tanggap.help-lines.*`. Empty by default: no answer
/// names a number that nobody has confirmed.
///
/// @param suicide as it is written in the answer, such as a number or a number with an extension
@ConfigurationProperties("tanggap.help-lines")
record HelpLines(
        @DefaultValue("") String suicide,
        @DefaultValue("") String violence,
        @DefaultValue("") String child) {

    private static final int LONGEST = 40;

    HelpLines {
        suicide = usable("suicide", suicide);
        violence = usable("violence", violence);
        child = usable("child", child);
    }

    private static String usable(String name, String line) {
        var stripped = line.strip();
        var hasDigit = stripped.chars().anyMatch(Character::isDigit);
        if (!stripped.isEmpty()
                && (!hasDigit || stripped.length() > LONGEST || stripped.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("tanggap.help-lines." + name + ": one line with a number, at most "
                    + LONGEST + " characters; it is written into texts to people in danger");
        }
        return stripped;
    }

    /// The line for this kind; empty if the ministry named none.
    Optional<String> of(DangerKind kind) {
        return Optional.of(
                        switch (kind) {
                            case SUICIDE -> suicide;
                            case VIOLENCE -> violence;
                            case CHILD -> child;
                        })
                .filter(line -> !line.isEmpty());
    }
}
