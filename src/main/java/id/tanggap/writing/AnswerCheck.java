package id.tanggap.writing;

import static id.tanggap.writing.SettingLimits.refuseIf;
import static id.tanggap.writing.SettingLimits.refused;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Looks at a prepared answer before it is kept.
@Component
class AnswerCheck {

    private static final int LONGEST = 3_000;
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]{0,40})\\}");

    private final CannedResponses answers;
    private final AnswerDependents dependents;
    private final SettingLimits limits;

    AnswerCheck(CannedResponses answers, AnswerDependents dependents, SettingLimits limits) {
        this.answers = answers;
        this.dependents = dependents;
        this.limits = limits;
    }

    /// @throws SettingRefusedException with what is to be corrected
    void check(AnswerKey key, AnswerSetting answer) {
        SettingLimits.checkTitle(answer.title());
        refuseIf(answer.titleEnglish().length() > 80 || SettingLimits.hasControls(answer.titleEnglish()), "title");
        refuseIf(answer.text().isBlank() || answer.text().length() > LONGEST, "text");
        refuseIf(SettingLimits.hasControls(answer.text()), "text");
        checkPlaceholders(answer.text());
        limits.checkPlace(answer.categories(), answer.balai(), answer.shortcut());
        if (answer.retired()) {
            checkUnused(key);
        } else {
            checkShortcut(key, answer);
        }
    }

    private static void checkPlaceholders(String text) {
        BRACED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !Placeholders.NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused("placeholder", "{" + name + "}", "{" + String.join("} {", Placeholders.NAMES) + "}");
                });
    }

    private void checkShortcut(AnswerKey key, AnswerSetting answer) {
        answers.all().stream()
                .filter(other ->
                        !answer.shortcut().isEmpty() && other.shortcut().equals(answer.shortcut()))
                .filter(other -> !other.retired() && !other.key().equals(key))
                .filter(other ->
                        other.language().equals(key.language()) && other.balai().equals(answer.balai()))
                .findFirst()
                .ifPresent(other -> {
                    throw refused("shortcut-taken", answer.shortcut(), other.title());
                });
    }

    /// A macro in use must not lose the last version of its answer.
    void checkUnused(AnswerKey key) {
        var stays = answers.all().stream()
                .anyMatch(other -> other.code().equals(key.code())
                        && !other.retired()
                        && !other.key().equals(key)
                        && other.language().equals("id"));
        if (!stays) {
            dependents.userOf(key.code()).ifPresent(user -> {
                throw refused("in-use", user);
            });
        }
    }
}
