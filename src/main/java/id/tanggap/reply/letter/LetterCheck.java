package id.tanggap.reply.letter;

import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.compose.LetterText;
import id.tanggap.reply.compose.PlaceholderSyntax;
import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.reply.compose.Segments;
import id.tanggap.setting.SettingDocuments;
import id.tanggap.setting.SettingRefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Looks at a letter before it is kept: it can be filled, names nothing unknown, and says what people need in order to
/// answer.
@Component
class LetterCheck implements SettingDocuments.Check {

    private static final int LONGEST = 8_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_PLACEHOLDERS = 60;
    private static final int MOST_SEGMENTS = 6;

    private final Letters letters;

    LetterCheck(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void of(String key, @Nullable JsonNode value) {
        var letter = letters.find(key).orElseThrow(() -> refused("key", key));
        if (value != null) {
            check(letter, new LetterText(said(value, "subject"), said(value, "body")));
        }
    }

    private static String said(JsonNode value, String field) {
        return value.path(field).asString("");
    }

    /// @throws SettingRefusedException with what is to be corrected
    void check(LetterKey letter, LetterText text) {
        var event = LetterEvents.find(letter.event()).orElseThrow(() -> refused("key", letter.code()));
        checkLength(letter, text);
        checkSyntax(text.subject() + "\n" + text.body(), event);
        checkWords(letter, text, event);
    }

    private static void checkLength(LetterKey letter, LetterText text) {
        refuseIf(text.body().isBlank(), "blank");
        refuseIf(letter.isEmail() && text.subject().isBlank(), "subject");
        refuseIf(text.body().length() > LONGEST || text.subject().length() > LONGEST_SUBJECT, "long");
        refuseIf(
                text.body().chars().anyMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\t'),
                "characters");
    }

    private static void checkSyntax(String all, LetterEvent event) {
        PlaceholderSyntax.unreadable(all).ifPresent(part -> {
            throw refused("braces", part);
        });
        PlaceholderSyntax.unbalanced(all).ifPresent(part -> {
            throw refused("condition", part);
        });
        var known = event.placeholders();
        PlaceholderSyntax.names(all).stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused("unknown", braced(name), braced(known, ", "));
                });
        refuseIf(PlaceholderSyntax.count(all) > MOST_PLACEHOLDERS, "many");
    }

    /// Looks at what people would read, so that a needed word does not hide in a condition.
    private static void checkWords(LetterKey letter, LetterText text, LetterEvent event) {
        for (var values :
                List.of(LetterSamples.bare(event, letter.language()), LetterSamples.full(event, letter.language()))) {
            var filled = text.fill(letter.channel(), values);
            refuseIf(filled.body().isBlank(), "blank");
            checkNeeds(event, filled, values);
            if (letter.isEmail()
                    && event.hasThread()
                    && !filled.subject().contains(values.getOrDefault("subject", ""))) {
                throw refused("needs-subject", braced("subject"));
            }
            for (var word : event.says().in(letter.language())) {
                if (!filled.body().contains(word)) {
                    throw refused("says", word);
                }
            }
            if (letter.channel().equals("sms")) {
                checkSegments(filled.body());
            }
        }
    }

    private static void checkNeeds(LetterEvent event, ReplyTemplates.Text filled, Map<String, String> values) {
        event.needs().forEach(need -> {
            if (need.stream().noneMatch(name -> says(filled, name, values.getOrDefault(name, "")))) {
                throw refused("needs", braced(need, " / "));
            }
        });
    }

    /// A ticket's number must stand in the letter itself: few people read it in the subject.
    private static boolean says(ReplyTemplates.Text filled, String name, String value) {
        return filled.body().contains(value)
                || (!name.equals("number") && filled.subject().contains(value));
    }

    private static void checkSegments(String body) {
        var segments = Segments.of(body).count();
        if (segments > MOST_SEGMENTS) {
            throw refused("segments", Integer.toString(segments), Integer.toString(MOST_SEGMENTS));
        }
    }

    private static String braced(Set<String> names, String between) {
        return names.stream().sorted().map(LetterCheck::braced).collect(Collectors.joining(between));
    }

    private static String braced(String name) {
        return "{{" + name + "}}";
    }

    private static void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw refused(why);
        }
    }

    private static SettingRefusedException refused(String why, String... arguments) {
        return new SettingRefusedException("settings.letter.refused." + why, arguments);
    }
}
