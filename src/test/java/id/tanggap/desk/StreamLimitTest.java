package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.tanggap.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.web.servlet.MvcResult;

/// Streams of one account end somewhere, and a page that is closed makes room for another one.
@ResourceLock("VisibilityMatrixSetup")
class StreamLimitTest extends VisibilityMatrixSetup {

    private static final int LIMIT = 12;

    @Test
    void an_account_that_opens_streams_without_end_is_told_to_wait() throws Exception {
        put("aliran", Role.BALAI, "EFT"); // no other test leaves streams of this account open
        List<MvcResult> open = new ArrayList<>();
        for (var n = 0; n < LIMIT; n++) {
            open.add(stream("aliran"));
            assertThat(open.getLast().getResponse().getStatus()).isEqualTo(200);
        }

        var refused = stream("aliran").getResponse();
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
        var other = stream("balai-mgl");
        assertThat(other.getRequest().isAsyncStarted()).isTrue();

        end(open.removeFirst());
        open.add(stream("aliran"));
        assertThat(open.getLast().getResponse().getStatus()).isEqualTo(200);
        open.forEach(StreamLimitTest::end);
        end(other);
    }

    private MvcResult stream(String name) throws Exception {
        return web.perform(get("/events").with(user(account(name)))).andReturn();
    }

    private static void end(MvcResult stream) {
        Objects.requireNonNull(stream.getRequest().getAsyncContext()).complete();
    }
}
