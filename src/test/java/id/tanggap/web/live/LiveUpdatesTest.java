package id.tanggap.web.live;

import static org.assertj.core.api.Assertions.assertThatNoException;

import id.tanggap.ticket.TicketTestSetup;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Streams of pages that were left.
class LiveUpdatesTest {

    @Test
    void a_stream_whose_page_is_gone_makes_room_without_an_error_for_the_new_page() {
        var gone = new SseEmitter() {
            @Override
            public void complete() {
                throw new IllegalStateException("attempted to use the AsyncContext after an error had occurred");
            }
        };

        assertThatNoException()
                .isThrownBy(
                        () -> TicketTestSetup.shared().room(LiveUpdates.class).rest(gone));
    }
}
