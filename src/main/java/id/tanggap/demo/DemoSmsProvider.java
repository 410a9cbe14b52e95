package id.tanggap.demo;

import id.tanggap.reply.delivery.DeliveryReceipt;
import id.tanggap.reply.delivery.DeliveryReceipts;
import id.tanggap.reply.delivery.DeliveryState;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The demo's SMS provider: accepts the text messages of the channel `sms-demo`, reports them as delivered, and shows
/// the last of them to requests from this machine. Messages are kept in memory only.
@RestController
@Profile("demo")
@RequestMapping("/hook/demo/sms")
class DemoSmsProvider {

    private static final String CHANNEL = "sms-demo";
    private static final int SHOWN = 50;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final DeliveryReceipts receipts;
    private final Clock clock;
    private final Deque<Text> texts = new ConcurrentLinkedDeque<>();

    DemoSmsProvider(DeliveryReceipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /// As `channels/README.md` describes it.
    record Text(String id, String to, String text) {}

    @PostMapping
    Map<String, String> take(@RequestBody Text text, HttpServletRequest request) {
        requireLoopback(request);
        texts.addFirst(text);
        while (texts.size() > SHOWN) {
            texts.pollLast();
        }
        receipts.record(new DeliveryReceipt(CHANNEL, text.id(), DeliveryState.DELIVERED, null), clock.instant());
        return Map.of("id", text.id());
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String show(HttpServletRequest request) {
        requireLoopback(request);
        return texts.stream()
                .map(text -> text.to() + "\n  " + text.text().replace("\n", "\n  ") + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static void requireLoopback(HttpServletRequest request) {
        if (!LOOPBACK.contains(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
