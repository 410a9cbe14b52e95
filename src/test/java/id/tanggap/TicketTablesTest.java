package id.tanggap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TicketTablesTest {

    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(insert\\s+into|update|delete\\s+from)\\s+ticket_(message|event|change)\\b");

    @Test
    void only_the_room_of_tickets_writes_the_conversation_and_the_timeline_of_a_ticket() {
        var writers = Sources.read().files().entrySet().stream()
                .filter(file -> WRITES.matcher(file.getValue()).find())
                .map(file -> file.getKey())
                .toList();

        assertThat(writers).isNotEmpty().allMatch(name -> name.startsWith("ticket/"), "in ticket/");
    }
}
