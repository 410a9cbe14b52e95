package id.tanggap.desk.wording;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Turns codes into text in the viewer's language.
@Component
public class Wording {

    private static final int KABUPATEN_CODE = 5;
    private static final int METRES_A_KILOMETRE = 1000;

    private final MessageSource messages;
    private final Taxonomy taxonomy;
    private final Gazetteer gazetteer;
    private final BalaiDirectory balais;
    private final Clock clock;

    Wording(MessageSource messages, Taxonomy taxonomy, Gazetteer gazetteer, BalaiDirectory balais, Clock clock) {
        this.messages = messages;
        this.taxonomy = taxonomy;
        this.gazetteer = gazetteer;
        this.balais = balais;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public TimeLeftFormatter clocks(Locale locale) {
        return new TimeLeftFormatter(messages, locale);
    }

    public LocalTimeFormatter when(Viewer viewer, Locale locale) {
        return new LocalTimeFormatter(viewer.zone(), locale);
    }

    public String text(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /// The message of this key, or `otherwise` if there is none: for codes that operators or providers may add.
    public String textOr(Locale locale, String key, String otherwise, Object... args) {
        return Objects.requireNonNullElse(messages.getMessage(key, args, otherwise, locale), otherwise);
    }

    public String category(String code, Locale locale) {
        return taxonomy.find(code).map(category -> category.label(locale)).orElse(code);
    }

    public String balai(@Nullable String code, Locale locale) {
        return code == null
                ? text(locale, "ticket.balai.none")
                : balais.find(new BalaiCode(code)).map(balai -> balai.name()).orElse(code);
    }

    /// The area with the kabupaten it lies in, "Karanganyar, Demak"; a desa with its kecamatan too.
    public String place(@Nullable String code, Locale locale) {
        if (code == null) {
            return text(locale, "ticket.place.none");
        }
        var found = new StringBuilder();
        for (var length = code.length(); length >= KABUPATEN_CODE; length = code.lastIndexOf('.', length - 1)) {
            gazetteer
                    .find(new RegionCode(code.substring(0, length)))
                    .ifPresent(
                            area -> found.append(found.isEmpty() ? area.name() : ", " + withoutKabupaten(area.name())));
        }
        return found.isEmpty()
                ? gazetteer.find(new RegionCode(code)).map(Region::name).orElse(code)
                : found.toString();
    }

    /// After a kecamatan, "Demak" is enough.
    private static String withoutKabupaten(String name) {
        return name.startsWith("Kabupaten ") ? name.substring("Kabupaten ".length()) : name;
    }

    /// Why a command was refused. The desk has its own messages for some reasons; the others have those of their
    /// module.
    public String refusal(Reason reason, Locale locale) {
        var sentence = sentences(List.of(reason), locale).getFirst();
        return textOr(locale, reason.key(), sentence, reason.args().toArray());
    }

    /// "52 km", at least one.
    public String kilometres(long metres, Locale locale) {
        return text(locale, "distance.km", Math.max(1, Math.round((double) metres / METRES_A_KILOMETRE)));
    }

    public List<String> sentences(List<Reason> reasons, Locale locale) {
        var sentences = ReasonMessages.in(locale);
        return reasons.stream()
                .map(reason -> LocalTimeFormatter.localised(sentences.say(reason), locale))
                .toList();
    }
}
