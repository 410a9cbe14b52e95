package id.tanggap.resource.person;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Region;
import id.tanggap.resource.RegionNames;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.SiteFields;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableRow;
import id.tanggap.table.TableValues;
import id.tanggap.table.YesNo;
import id.tanggap.taxonomy.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads a person from a form or a row of a table. One set of rules for both.
@Component
record PersonReader(RegionNames regions, BalaiDirectory balai, NikDigest niks, Clock clock) {

    private static final Map<String, PersonKind> KINDS = Map.ofEntries(
            Map.entry("pekerja sosial", PersonKind.PEKERJA_SOSIAL),
            Map.entry("peksos", PersonKind.PEKERJA_SOSIAL),
            Map.entry("social worker", PersonKind.PEKERJA_SOSIAL),
            Map.entry("pendamping sosial", PersonKind.PENDAMPING_SOSIAL),
            Map.entry("pendamping PKH", PersonKind.PENDAMPING_SOSIAL),
            Map.entry("PKH", PersonKind.PENDAMPING_SOSIAL),
            Map.entry("TKSK", PersonKind.TKSK),
            Map.entry("Tagana", PersonKind.TAGANA),
            Map.entry("pelopor perdamaian", PersonKind.PELOPOR_PERDAMAIAN),
            Map.entry("pordam", PersonKind.PELOPOR_PERDAMAIAN));

    private static final Map<String, Availability.State> STATES = Map.ofEntries(
            Map.entry("on-duty", Availability.State.ON_DUTY),
            Map.entry("bertugas", Availability.State.ON_DUTY),
            Map.entry("siaga", Availability.State.ON_DUTY),
            Map.entry("resting", Availability.State.RESTING),
            Map.entry("istirahat", Availability.State.RESTING),
            Map.entry("siap", Availability.State.RESTING),
            Map.entry("away", Availability.State.AWAY),
            Map.entry("tidak siap", Availability.State.AWAY),
            Map.entry("cuti", Availability.State.AWAY),
            Map.entry("sent", Availability.State.SENT),
            Map.entry("dikirim", Availability.State.SENT));

    private static final Pattern CERTIFICATE = Pattern.compile("(.+?)\\s*\\(([^)]*)\\)");
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 20;
    private static final int END_OF_DAY_HOUR = 23;

    /// The keys in a row; what cannot be read is left out here and is a problem in `read`.
    PersonKeys keys(TableRow row) {
        return keys(new RowReader(row), new PersonKeys(null, null, null));
    }

    /// @param before the person as they are; what the row says nothing about stays. Empty for a new one
    /// @return empty if the reader has problems
    Optional<PersonDraft> read(TableRow row, Optional<PersonDraft> before, RowReader reader) {
        var name = reader.text("name", LONGEST).or(() -> before.map(PersonDraft::name));
        var kind = reader.choice("kind", KINDS)
                .or(() -> row.has("kind") ? Optional.empty() : before.map(PersonDraft::kind));
        var home = home(row, before, reader);
        reader.needed(Map.of("name", name.isPresent(), "kind", kind.isPresent(), "kabkota", home.isPresent()));
        var keys = keys(reader, before.map(PersonDraft::keys).orElse(new PersonKeys(null, null, null)));
        if (reader.isGood() && keys.isEmpty()) {
            reader.problem("phone", Reason.of("reason.resource.no-key"));
        }
        var base = base(reader, before);
        var skills = skills(reader, before);
        var availability = availability(reader, before);
        var consent = consent(reader, before);
        var left = reader.choice("left", YesNo.WORDS)
                .orElseGet(() -> before.map(PersonDraft::left).orElse(false));
        return reader.isGood()
                ? Optional.of(new PersonDraft(
                        name.orElseThrow(),
                        kind.orElseThrow(),
                        base,
                        home.orElseThrow(),
                        keys,
                        skills,
                        availability,
                        consent.orElse(null),
                        left))
                : Optional.empty();
    }

    private PersonKeys keys(RowReader reader, PersonKeys before) {
        return new PersonKeys(
                reader.read("phone", SiteFields::phone, Reason.of("reason.resource.phone"))
                        .orElse(before.phone()),
                reader.read(
                                "employeeNumber",
                                PersonReader::employeeNumber,
                                Reason.of("reason.resource.employee-number"))
                        .orElse(before.employeeNumber()),
                reader.read("nik", niks::of, Reason.of("reason.resource.nik")).orElse(before.nikDigest()));
    }

    private static Optional<String> employeeNumber(String text) {
        var number = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return number.matches("[A-Z0-9./-]{3,30}") ? Optional.of(number) : Optional.empty();
    }

    private Optional<PersonHome> home(TableRow row, Optional<PersonDraft> before, RowReader reader) {
        var area = reader.read("kabkota", regions::kabkota, Reason.of("reason.resource.kabkota"));
        if (area.isEmpty()) {
            return row.has("kabkota") ? Optional.empty() : before.map(PersonDraft::home);
        }
        var kabkota = area.get().code();
        var kecamatan = reader.read(
                "kecamatan",
                text -> regions.kecamatan(text, kabkota),
                Reason.of("reason.resource.kecamatan", area.get().name()));
        if (kecamatan.isEmpty() && !row.has("kecamatan")) {
            var kept =
                    before.map(PersonDraft::home).filter(home -> home.kabkota().equals(kabkota));
            if (kept.isPresent()) {
                return kept;
            }
        }
        return Optional.of(new PersonHome(
                kabkota,
                kecamatan.map(Region::code).orElse(null),
                kecamatan.orElse(area.get()).centre()));
    }

    private PersonBase base(RowReader reader, Optional<PersonDraft> before) {
        var old = before.map(PersonDraft::base).orElse(new PersonBase(null, null));
        var office = reader.read("balai", balai::named, Reason.of("reason.resource.balai"));
        var site = reader.read("site", SiteCode::read, Reason.of("reason.resource.code"));
        return new PersonBase(office.orElse(old.balai()), site.orElse(old.site()));
    }

    private static Skills skills(RowReader reader, Optional<PersonDraft> before) {
        var old = before.map(PersonDraft::skills).orElse(Skills.NONE);
        return new Skills(
                reader.read("skills", PersonReader::words, Reason.of("reason.resource.words", "20"))
                        .orElse(old.skills()),
                reader.read("languages", PersonReader::words, Reason.of("reason.resource.words", "20"))
                        .orElse(old.languages()),
                reader.read("certificates", PersonReader::certificates, Reason.of("reason.resource.certificates"))
                        .orElse(old.certificates()));
    }

    private static Optional<List<String>> words(String text) {
        var words = Stream.of(text.split("[,;/]"))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return words.size() <= MOST_WORDS && words.stream().allMatch(word -> word.length() <= 60)
                ? Optional.of(words)
                : Optional.empty();
    }

    /// `P3K (2027-05-01); SAR`: the date in brackets is the last day on which it counts.
    static Optional<List<Skills.Certificate>> certificates(String text) {
        var certificates = new ArrayList<Skills.Certificate>();
        for (var one : text.split(";", -1)) {
            var matcher = CERTIFICATE.matcher(one.strip());
            var hasDate = matcher.matches();
            var expires = hasDate ? TableValues.date(matcher.group(2)) : Optional.<LocalDate>empty();
            if ((hasDate && expires.isEmpty()) || one.length() > LONGEST) {
                return Optional.empty();
            }
            if (!one.isBlank()) {
                certificates.add(
                        new Skills.Certificate(hasDate ? matcher.group(1) : one.strip(), expires.orElse(null)));
            }
        }
        return certificates.size() <= MOST_WORDS ? Optional.of(certificates) : Optional.empty();
    }

    private Availability availability(RowReader reader, Optional<PersonDraft> before) {
        var old = before.map(PersonDraft::availability).orElse(Availability.UNKNOWN);
        var state = reader.choice("availability", STATES);
        var until = reader.read("availabilityUntil", this::until, Reason.of("reason.table.not-a-date"));
        var assignment = reader.text("assignment", LONGEST);
        return new Availability(
                state.orElse(old.state()), until.orElse(old.until()), assignment.orElse(old.assignment()));
    }

    /// The end of a day in western Indonesia, or an instant as our own export writes it.
    private Optional<Instant> until(String text) {
        if (text.endsWith("Z")) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (java.time.DateTimeException notAnInstant) {
                return Optional.empty();
            }
        }
        return TableValues.date(text).map(day -> day.atTime(END_OF_DAY_HOUR, 0)
                .atZone(IndonesianZone.NATIONAL)
                .toInstant());
    }

    private Optional<Instant> consent(RowReader reader, Optional<PersonDraft> before) {
        var old = before.map(PersonDraft::consentAt);
        var said = reader.choice("consent", YesNo.WORDS);
        return said.isEmpty() ? old : said.get() ? old.or(() -> Optional.of(clock.instant())) : Optional.empty();
    }
}
