package id.tanggap.web.wording;

import id.tanggap.platform.code.IndonesianZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Formats times in the viewer's time zone and language: "Sel 24 Nov 2026, 02.41 WIB".
public final class LocalTimeFormatter {

    private static final List<String> HARI = List.of("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min");
    private static final List<String> BULAN =
            List.of("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des");
    private static final DateTimeFormatter CLOCK_ID = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter CLOCK_EN = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    /// The form in which stored reasons contain times, because they are written before a viewer or language is known.
    private static final Pattern STORED = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}\\b");

    private final ZoneId zone;
    private final boolean english;

    public LocalTimeFormatter(ZoneId zone, Locale locale) {
        this.zone = zone;
        this.english = locale.getLanguage().equals("en");
    }

    public String full(Instant instant) {
        var local = instant.atZone(zone);
        return date(local) + ", " + clock(local) + " " + zoneName();
    }

    /// Only the time if it is today, else day and time.
    public String brief(Instant instant, Instant now) {
        var local = instant.atZone(zone);
        if (local.toLocalDate().equals(now.atZone(zone).toLocalDate())) {
            return clock(local) + " " + zoneName();
        }
        return english
                ? DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(local) + ", " + clock(local)
                : local.getDayOfMonth() + " " + BULAN.get(local.getMonthValue() - 1) + ", " + clock(local);
    }

    /// A stored sentence with its times in the viewer's language: "sejak Sel 24 Nov 2026, 02.41 WIB".
    static String localised(String sentence, Locale locale) {
        var when = new LocalTimeFormatter(ZoneOffset.UTC, locale);
        return STORED.matcher(sentence).replaceAll(found -> {
            var local = LocalDateTime.parse(found.group().replace(' ', 'T')).atZone(ZoneOffset.UTC);
            return when.date(local) + ", " + when.clock(local);
        });
    }

    private String date(ZonedDateTime local) {
        return english
                ? DATE_EN.format(local)
                : "%s %d %s %d"
                        .formatted(
                                HARI.get(local.getDayOfWeek().getValue() - 1),
                                local.getDayOfMonth(),
                                BULAN.get(local.getMonthValue() - 1),
                                local.getYear());
    }

    /// "14.02", without a zone.
    public String time(Instant instant) {
        return clock(instant.atZone(zone));
    }

    /// "Sel 24 Nov 2026".
    public String day(LocalDate date) {
        return date(date.atStartOfDay(zone));
    }

    private String clock(ZonedDateTime local) {
        return (english ? CLOCK_EN : CLOCK_ID).format(local);
    }

    private String zoneName() {
        return IndonesianZone.nameOf(zone);
    }
}
