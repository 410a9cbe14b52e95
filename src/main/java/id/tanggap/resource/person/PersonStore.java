package id.tanggap.resource.person;

import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.site.SiteCode;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes rows of the table `person`; part of the caller's transaction.
@Repository
class PersonStore {

    private final JdbcClient jdbc;
    private final ResourceHistory history;
    private final Clock clock;
    private final JsonMapper json;
    private final PersonRows rows;

    PersonStore(JdbcClient jdbc, JsonMapper json, ResourceHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
        this.json = json;
        this.rows = new PersonRows(json);
    }

    Optional<Person> locked(long id) {
        return jdbc.sql(PersonRows.SELECT + "where p.id = :id for update of p")
                .param("id", id)
                .query(rows)
                .optional();
    }

    Optional<Person> lockedByPhone(String phone) {
        return jdbc.sql(PersonRows.SELECT + "where p.phone = :phone for update of p")
                .param("phone", phone)
                .query(rows)
                .optional();
    }

    /// Everybody who has one of these keys. In the order of their ids, so that two writers do not wait for each other.
    List<Person> byKeys(Collection<PersonKeys> keys, boolean lock) {
        return jdbc.sql(PersonRows.SELECT + """
                        where p.phone = any(:phones) or p.employee_number = any(:numbers)
                           or p.nik_digest = any(:digests)
                        order by p.id
                        """ + (lock ? "for update of p" : ""))
                .param("phones", texts(keys, PersonKeys::phone))
                .param("numbers", texts(keys, PersonKeys::employeeNumber))
                .param(
                        "digests",
                        keys.stream()
                                .map(PersonKeys::nikDigest)
                                .filter(Objects::nonNull)
                                .map(HexFormat.of()::parseHex)
                                .toArray(byte[][]::new))
                .query(rows)
                .list();
    }

    private static String[] texts(Collection<PersonKeys> keys, Function<PersonKeys, @Nullable String> key) {
        return keys.stream().map(key).filter(Objects::nonNull).toArray(String[]::new);
    }

    /// Ids of the sites that exist.
    Map<SiteCode, Long> sites(Set<SiteCode> codes) {
        return codes.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select code, id from site where code in (:codes)")
                        .param("codes", codes.stream().map(SiteCode::value).toList())
                        .query((row, n) -> Map.entry(new SiteCode(row.getString(1)), row.getLong(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Inserts it, or changes what there was before, with its history.
    long write(Optional<Person> before, PersonDraft draft, ResourceEditor by) {
        var now = clock.instant();
        var id = before.map(Person::id).orElseGet(() -> insert(draft, false, now));
        before.ifPresent(old -> update(old.id(), draft, now));
        history.record(
                ResourceHistory.Of.person(id),
                by,
                before.map(Person::about).map(PersonFields::values).orElse(Map.of()),
                PersonFields.values(draft));
        return id;
    }

    long insert(PersonDraft person, boolean invented, Instant now) {
        return written("""
                insert into person (name, kind, balai, base_site, kabkota, kecamatan, latitude, longitude, phone,
                                    employee_number, nik_digest, skills, languages, certificates, availability,
                                    availability_until, assignment, consent_at, left_at, invented)
                values (:name, :kind, :balai, (select id from site where code = :site), :kabkota, :kecamatan,
                        :latitude, :longitude, :phone, :number, :digest, :skills, :languages, :certificates::jsonb,
                        :availability, :until, :assignment, :consent, :left, :invented)
                returning id
                """, person, now)
                .param("invented", invented)
                .query(Long.class)
                .single();
    }

    void update(long id, PersonDraft person, Instant now) {
        written("""
                update person
                set name = :name, kind = :kind, balai = :balai,
                    base_site = (select id from site where code = :site), kabkota = :kabkota, kecamatan = :kecamatan,
                    latitude = :latitude, longitude = :longitude, phone = :phone, employee_number = :number,
                    nik_digest = :digest, skills = :skills, languages = :languages,
                    certificates = :certificates::jsonb, availability = :availability, availability_until = :until,
                    assignment = :assignment, consent_at = :consent,
                    left_at = case when :left::timestamptz is null then null else coalesce(left_at, :left) end
                where id = :id
                """, person, now).param("id", id).update();
    }

    /// Makes them a part of an exercise: only its orders ask them.
    void invent(long id, long exercise) {
        jdbc.sql("update person set exercise_id = :exercise where id = :id")
                .param("exercise", exercise)
                .param("id", id)
                .update();
    }

    void leave(long exercise, Instant now) {
        jdbc.sql("update person set left_at = :now where exercise_id = :exercise and left_at is null")
                .param("now", Timestamp.from(now))
                .param("exercise", exercise)
                .update();
    }

    void confirm(long id, String by, Instant now) {
        jdbc.sql("update person set confirmed_at = :at, confirmed_by = :by where id = :id")
                .param("at", Timestamp.from(now))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void asked(long id, Instant now) {
        jdbc.sql("update person set asked_at = :at where id = :id")
                .param("at", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec written(String sql, PersonDraft person, Instant now) {
        var base = person.base();
        var home = person.home();
        var keys = person.keys();
        var until = person.availability().until();
        var digest = keys.nikDigest();
        return jdbc.sql(sql)
                .param("name", person.name())
                .param("kind", person.kind().code())
                .param("balai", text(base.balai()), Types.VARCHAR)
                .param("site", text(base.site()), Types.VARCHAR)
                .param("kabkota", home.kabkota().value())
                .param("kecamatan", text(home.kecamatan()), Types.VARCHAR)
                .param("latitude", home.point().latitude())
                .param("longitude", home.point().longitude())
                .param("phone", keys.phone(), Types.VARCHAR)
                .param("number", keys.employeeNumber(), Types.VARCHAR)
                .param("digest", digest == null ? null : HexFormat.of().parseHex(digest), Types.BINARY)
                .param("skills", person.skills().skills().toArray(String[]::new))
                .param("languages", person.skills().languages().toArray(String[]::new))
                .param("certificates", certificates(person.skills().certificates()))
                .param("availability", person.availability().state().code())
                .param("until", timestamp(until), Types.TIMESTAMP)
                .param("assignment", person.availability().assignment(), Types.VARCHAR)
                .param("consent", timestamp(person.consentAt()), Types.TIMESTAMP)
                .param("left", person.left() ? Timestamp.from(now) : null, Types.TIMESTAMP);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private String certificates(List<Skills.Certificate> certificates) {
        var array = json.createArrayNode();
        for (var one : certificates) {
            var expires = one.expires();
            array.addObject().put("name", one.name()).put("expires", expires == null ? null : expires.toString());
        }
        return array.toString();
    }
}
