package id.tanggap.command.live;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.web.live.LiveUpdates;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends `command` to all open pages, on every node, when incidents, hazards, sites, people or stock have changed:
/// JSON `{"what":["incident:12","stock:3"]}`. It only says "ask again": each page shows what its viewer may see.
@Component
class CommandNotifier implements DisposableBean {

    private final LiveUpdates live;
    private final JsonMapper json;
    private final AutoCloseable subscription;

    CommandNotifier(PgNotifier notifier, LiveUpdates live, JsonMapper json) {
        this.live = live;
        this.json = json;
        this.subscription = notifier.topic(Topics.COMMAND).subscribe(this::send);
    }

    private void send(Set<String> changed) {
        if (!changed.isEmpty()) {
            live.send(viewer -> true, "command", json.writeValueAsString(Map.of("what", changed)));
        }
    }

    @Override
    public void destroy() throws Exception {
        subscription.close();
    }
}
