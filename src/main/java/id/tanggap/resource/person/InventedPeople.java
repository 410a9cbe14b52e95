package id.tanggap.resource.person;

import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.table.RowReader;
import id.tanggap.table.TableRow;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the invented people of the demo and of exercises, marked as such on every page; the worker never texts them.
@Service
public class InventedPeople {

    private static final ResourceEditor DEMO = new ResourceEditor("Demo", null, ResourceEditor.Way.PROGRAM);

    private final PersonStore store;
    private final PersonReader people;
    private final ResourceHistory history;
    private final Clock clock;

    InventedPeople(PersonStore store, PersonReader people, ResourceHistory history, Clock clock) {
        this.store = store;
        this.people = people;
        this.history = history;
        this.clock = clock;
    }

    /// @param values by field, as in a table
    /// @param confirmedAgo how long ago somebody confirmed it
    /// @throws IllegalArgumentException if the values are wrong
    @Transactional
    public void write(Map<String, String> values, Duration confirmedAgo) {
        insert(values, true, confirmedAgo);
    }

    /// Of an exercise: its orders ask them by texts that are kept and never sent.
    @Transactional
    public void write(Map<String, String> values, long exercise) {
        store.invent(insert(values, false, Duration.ZERO), exercise);
    }

    /// An exercise is over: its people are on no roster any more.
    @Transactional
    public void leave(long exercise) {
        store.leave(exercise, clock.instant());
    }

    private long insert(Map<String, String> values, boolean demo, Duration confirmedAgo) {
        var row = new TableRow(0, values);
        var reader = new RowReader(row);
        var person = people.read(row, Optional.empty(), reader)
                .orElseThrow(() -> new IllegalArgumentException("Not a person: " + reader.problems()));
        var now = clock.instant();
        var id = store.insert(person, demo, now);
        store.confirm(id, "Demo", now.minus(confirmedAgo));
        history.record(ResourceHistory.Of.person(id), DEMO, Map.of(), PersonFields.values(person));
        return id;
    }
}
