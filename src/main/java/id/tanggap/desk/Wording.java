package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.Balais;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Level;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Sentences;
import id.tanggap.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Turns codes into the viewer's words.
@Component
class Wording {

    private final MessageSource messages;
    private final Taxonomy taxonomy;
    private final Gazetteer gazetteer;
    private final Balais balais;
    private final Clock clock;

    Wording(MessageSource messages, Taxonomy taxonomy, Gazetteer gazetteer, Balais balais, Clock clock) {
        this.messages = messages;
        this.taxonomy = taxonomy;
        this.gazetteer = gazetteer;
        this.balais = balais;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    ClockWords clocks(Locale locale) {
        return new ClockWords(messages, locale);
    }

    When when(Viewer viewer, Locale locale) {
        return new When(viewer.zone(), locale);
    }

    String text(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /// For codes that operators may add: the code itself where there are no words for it.
    String textOr(Locale locale, String key, String otherwise, Object... args) {
        return Objects.requireNonNullElse(messages.getMessage(key, args, otherwise, locale), otherwise);
    }

    String category(String code, Locale locale) {
        return taxonomy.find(code).map(category -> category.label(locale)).orElse(code);
    }

    String balai(@Nullable String code, Locale locale) {
        return code == null
                ? text(locale, "ticket.balai.none")
                : balais.find(new BalaiCode(code)).map(balai -> balai.name()).orElse(code);
    }

    /// The area with the kabupaten it lies in: "Karanganyar, Demak".
    String place(@Nullable String code, Locale locale) {
        if (code == null) {
            return text(locale, "ticket.place.none");
        }
        var region = gazetteer.find(new RegionCode(code));
        return region.map(found -> found.name()
                        + parent(found).map(p -> ", " + bare(p.name())).orElse(""))
                .orElse(code);
    }

    /// Beside a kecamatan "Demak" says enough.
    private static String bare(String name) {
        return name.startsWith("Kabupaten ") ? name.substring("Kabupaten ".length()) : name;
    }

    private Optional<Region> parent(Region region) {
        if (region.level() != Level.KECAMATAN && region.level() != Level.DESA) {
            return Optional.empty();
        }
        var code = region.code().value();
        return gazetteer.find(new RegionCode(code.substring(0, code.lastIndexOf('.'))));
    }

    List<String> say(List<Reason> reasons, Locale locale) {
        var sentences = Sentences.in(locale);
        return reasons.stream().map(sentences::say).toList();
    }
}
