package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.tanggap.access.Role;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.web.servlet.MvcResult;

/// Streams of one account end somewhere: the page that was opened last is the one that somebody looks at.
@ResourceLock("VisibilityMatrixSetup")
class StreamLimitTest extends VisibilityMatrixSetup {

    private static final int LIMIT = 12;

    @Test
    void the_oldest_stream_of_an_account_makes_room_for_the_newest() throws Exception {
        put("aliran", Role.BALAI, "EFT"); // no other test leaves streams of this account open
        List<MvcResult> open = new ArrayList<>();
        for (var n = 0; n < LIMIT; n++) {
            open.add(stream("aliran"));
        }
        var other = stream("balai-mgl");
        assertThat(open).allSatisfy(stream -> assertThat(said(stream)).doesNotContain("event:rest"));

        open.add(stream("aliran"));

        assertThat(said(open.removeFirst())).contains("event:rest");
        assertThat(open).hasSize(LIMIT).allSatisfy(stream -> {
            assertThat(stream.getResponse().getStatus()).isEqualTo(200);
            assertThat(said(stream)).contains("event:hello").doesNotContain("event:rest");
        });
        assertThat(said(other)).doesNotContain("event:rest");
        open.forEach(StreamLimitTest::end);
        end(other);
    }

    private static String said(MvcResult stream) throws UnsupportedEncodingException {
        return stream.getResponse().getContentAsString();
    }

    private MvcResult stream(String name) throws Exception {
        return web.perform(get("/events").with(user(account(name)))).andReturn();
    }

    private static void end(MvcResult stream) {
        Objects.requireNonNull(stream.getRequest().getAsyncContext()).complete();
    }
}
