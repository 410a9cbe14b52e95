package id.tanggap.search;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.reporter.NameRedaction;
import id.tanggap.ticket.TicketNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes one Lucene document of a ticket. Reads every ticket; who may see it is asked when somebody searches.
///
/// Who reported a confidential ticket is not in the index, for nobody: neither a search for their name nor the words
/// around a hit may give them away.
@Component
class TicketDocuments {

    private static final int LONGEST_TEXT = 100_000;
    private static final int TAIL = 4;

    private final JdbcClient jdbc;
    private final Gazetteer gazetteer;
    private final BalaiDirectory balais;

    TicketDocuments(JdbcClient jdbc, Gazetteer gazetteer, BalaiDirectory balais) {
        this.jdbc = jdbc;
        this.gazetteer = gazetteer;
        this.balais = balais;
    }

    /// A ticket ready for the index.
    record Entry(String id, Document document) {}

    /// The next tickets of a snapshot, newest first.
    ///
    /// @param below only tickets with lower ids
    List<Long> idsBelow(long below, int limit) {
        return jdbc.sql("select id from ticket where id < :below order by id desc limit :limit")
                .param("below", below)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /// Nearly the number of all tickets, without counting them: ids are given out one after the other.
    long highestId() {
        return jdbc.sql("select coalesce(max(id), 0) from ticket")
                .query(Long.class)
                .single();
    }

    /// Those of exercises are left out: nobody may find them beside real ones. One statement for all.
    List<Entry> of(Collection<Long> tickets) {
        if (tickets.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select t.id, t.number, t.subject, t.category, t.place_code, t.balai_code, t.state, t.urgency,
                               t.kind, t.channel, t.created_at, t.confidential, r.name,
                               array(select w.user_id::text from ticket_watcher w
                                     where w.ticket_id = t.id) as watchers,
                               (select string_agg(c.value, ' ') from contact_point c
                                where c.reporter_id = t.reporter_id) as contacts,
                               (select left(string_agg(left(m.text, :longest), e'\n' order by m.id), :longest)
                                from ticket_message m
                                where m.ticket_id = t.id and not (m.direction = 'out' and m.automatic)) as words
                        from ticket t
                        left join reporter r on r.id = t.reporter_id
                        where t.id = any(:ids) and t.exercise_id is null
                        """)
                .param("ids", tickets.toArray(Long[]::new))
                .param("longest", LONGEST_TEXT)
                .query((row, n) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var document = new Document();
        exact(document, IndexFields.ID, Long.toString(id));
        document.add(new NumericDocValuesField(IndexFields.ID, id));
        document.add(new LongPoint(
                IndexFields.CREATED, row.getTimestamp("created_at").getTime()));
        number(document, new TicketNumber(row.getString("number")));
        if (row.getBoolean("confidential")) {
            texts(document, row, redaction(row));
        } else {
            texts(document, row, NameRedaction.of(null, List.of()));
            words(document, IndexFields.NAME, row.getString("name"), Field.Store.NO);
            contacts(document, row.getString("contacts"));
        }
        watchers(document, row);
        category(document, row.getString("category"));
        place(document, row.getString("place_code"));
        balai(document, row.getString("balai_code"));
        exact(document, IndexFields.STATE, row.getString("state"));
        exact(document, IndexFields.URGENCY, row.getString("urgency"));
        exact(document, IndexFields.KIND, row.getString("kind"));
        exact(document, IndexFields.CHANNEL, row.getString("channel"));
        return new Entry(Long.toString(id), document);
    }

    private static NameRedaction redaction(ResultSet row) throws SQLException {
        var contacts = row.getString("contacts");
        return NameRedaction.of(row.getString("name"), contacts == null ? List.of() : List.of(contacts.split(" ", -1)));
    }

    private static void texts(Document document, ResultSet row, NameRedaction redaction) throws SQLException {
        words(document, IndexFields.SUBJECT, redaction.mask(row.getString("subject")), Field.Store.YES);
        words(document, IndexFields.TEXT, redaction.maskIfAny(row.getString("words")), Field.Store.YES);
    }

    private static void watchers(Document document, ResultSet row) throws SQLException {
        for (var watcher : (String[]) row.getArray("watchers").getArray()) {
            exact(document, IndexFields.WATCHER, watcher);
        }
    }

    private static void number(Document document, TicketNumber number) {
        exact(document, IndexFields.NUMBER, number.digits());
        exact(
                document,
                IndexFields.TAIL,
                number.digits().substring(number.digits().length() - TAIL));
    }

    private static void contacts(Document document, @Nullable String contacts) {
        if (contacts != null) {
            for (var contact : contacts.split(" ", -1)) {
                exact(document, IndexFields.CONTACT, contact);
            }
        }
    }

    private static void category(Document document, String category) {
        exact(document, IndexFields.CATEGORY, category);
        exact(document, IndexFields.CATEGORY, category.substring(0, category.indexOf('.')));
    }

    /// The area and all that it lies in.
    private void place(Document document, @Nullable String code) {
        for (var rest = Optional.ofNullable(code); rest.isPresent(); rest = parent(rest.get())) {
            exact(document, IndexFields.PLACE, rest.get());
            gazetteer
                    .find(new RegionCode(rest.get()))
                    .map(Region::name)
                    .ifPresent(name -> words(document, IndexFields.PLACE_NAME, name, Field.Store.NO));
        }
    }

    private static Optional<String> parent(String code) {
        var dot = code.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
    }

    private void balai(Document document, @Nullable String code) {
        if (code != null) {
            exact(document, IndexFields.BALAI, code);
            balais.find(new BalaiCode(code))
                    .map(Balai::name)
                    .ifPresent(name -> words(document, IndexFields.BALAI_NAME, name, Field.Store.NO));
        }
    }

    private static void exact(Document document, String field, String value) {
        document.add(new StringField(field, value, field.equals(IndexFields.ID) ? Field.Store.YES : Field.Store.NO));
    }

    private static void words(Document document, String field, @Nullable String value, Field.Store store) {
        if (value != null) {
            document.add(new TextField(field, value, store));
        }
    }
}
