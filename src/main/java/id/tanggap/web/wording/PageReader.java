package id.tanggap.web.wording;

import id.tanggap.access.Viewer;
import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The person who reads a page, with their language and time zone: turns codes, times and reasons into text for them.
/// Made by `Wording`.
public final class PageReader {

    private static final int KABUPATEN_CODE = 5;
    private static final int DIGITS = 4;
    private static final int METRES_A_KILOMETRE = 1000;

    private final Wording wording;
    private final Viewer viewer;
    private final Locale locale;

    PageReader(Wording wording, Viewer viewer, Locale locale) {
        this.wording = wording;
        this.viewer = viewer;
        this.locale = locale;
    }

    public Viewer viewer() {
        return viewer;
    }

    public Locale locale() {
        return locale;
    }

    public Instant now() {
        return wording.clock.instant();
    }

    public String text(String key, Object... args) {
        return wording.messages.getMessage(key, args, locale);
    }

    /// The message of this key, or `otherwise` if there is none: for codes that operators or providers may add.
    public String textOr(String key, String otherwise, Object... args) {
        return Objects.requireNonNullElse(wording.messages.getMessage(key, args, otherwise, locale), otherwise);
    }

    /// Only the time if it is today, else day and time.
    public String brief(Instant instant) {
        return in(viewer.zone()).brief(instant, now());
    }

    /// "Sel 24 Nov 2026, 02.41 WIB".
    public String full(Instant instant) {
        return in(viewer.zone()).full(instant);
    }

    /// "14.02", without a zone.
    public String time(Instant instant) {
        return in(viewer.zone()).time(instant);
    }

    /// "Sel 24 Nov 2026".
    public String day(LocalDate date) {
        return in(viewer.zone()).day(date);
    }

    /// Times in another zone than the reader's own.
    public LocalTimeFormatter in(ZoneId zone) {
        return new LocalTimeFormatter(zone, locale);
    }

    /// @param from when the clock was started: in the last part of the time the tone is `warn`
    public TimeLeftFormatter.TimeLeft timeLeft(@Nullable Instant due, Instant from) {
        return clocks().timeLeft(due, from, now());
    }

    /// "3 mnt", "2 j 10 m", "4 hr".
    public String duration(Duration time) {
        return clocks().duration(time);
    }

    /// How long a call was: "42 d", "3 m 12 d".
    public String callDuration(long seconds) {
        return clocks().callDuration(seconds);
    }

    private TimeLeftFormatter clocks() {
        return new TimeLeftFormatter(
                wording.messages, locale, wording.sla.warning().left());
    }

    public String category(String code) {
        return wording.taxonomy
                .find(code)
                .map(category -> category.label(locale))
                .orElse(code);
    }

    public String balai(@Nullable String code) {
        return code == null
                ? text("ticket.balai.none")
                : BalaiCode.read(code)
                        .flatMap(wording.balais::find)
                        .map(Balai::name)
                        .orElse(code);
    }

    /// The area with the kabupaten it lies in, "Karanganyar, Demak"; a desa with its kecamatan too.
    public String place(@Nullable String code) {
        if (code == null) {
            return text("ticket.place.none");
        }
        var found = new StringBuilder();
        for (var length = code.length(); length >= KABUPATEN_CODE; length = code.lastIndexOf('.', length - 1)) {
            wording.gazetteer
                    .find(new RegionCode(code.substring(0, length)))
                    .ifPresent(
                            area -> found.append(found.isEmpty() ? area.name() : ", " + withoutKabupaten(area.name())));
        }
        return found.isEmpty()
                ? wording.gazetteer.find(new RegionCode(code)).map(Region::name).orElse(code)
                : found.toString();
    }

    /// After a kecamatan, "Demak" is enough.
    private static String withoutKabupaten(String name) {
        return name.startsWith("Kabupaten ") ? name.substring("Kabupaten ".length()) : name;
    }

    /// "1.234,5": at most four digits after the comma.
    public String decimal(Number number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(number);
    }

    /// "52 km", at least one.
    public String kilometres(long metres) {
        return text("distance.km", Math.max(1, Math.round((double) metres / METRES_A_KILOMETRE)));
    }

    /// Why a command was refused. The desk has its own messages for some reasons; the others have those of their
    /// module.
    public String refusal(Reason reason) {
        return textOr(reason.key(), sentence(reason), reason.args().toArray());
    }

    public String sentence(Reason reason) {
        return LocalTimeFormatter.localised(ReasonMessages.in(locale).say(reason), locale);
    }

    public List<String> sentences(List<Reason> reasons) {
        return reasons.stream().map(this::sentence).toList();
    }
}
