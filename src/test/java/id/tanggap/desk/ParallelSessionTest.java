package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.ticket.TicketTestSetup;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;

/// Requests of one session that come at the same time.
class ParallelSessionTest {

    private static final int REQUESTS = 30;

    private final TicketTestSetup house = TicketTestSetup.shared();

    /// Issue 12, defect 4: thirty posts gave thirteen times status 500 on `spring_session_attributes_pkey`, since each
    /// of them was the first to keep a message for the next page in the session.
    @RepeatedTest(3)
    void parallel_first_requests_of_one_session_do_not_fail() throws Exception {
        var visitor = FormClient.signedIn(house, house.somebody(Role.AGENT, null));
        Callable<Integer> post =
                () -> visitor.post("/queue/bulk", Map.of("act", "assign")).statusCode();
        var requests = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < REQUESTS; i++) {
            requests.add(post);
        }

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).hasSize(REQUESTS).containsOnly(200);
    }
}
