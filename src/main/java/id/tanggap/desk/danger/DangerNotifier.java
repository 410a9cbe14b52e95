package id.tanggap.desk.danger;

import id.tanggap.access.Viewer;
import id.tanggap.phone.danger.DangerAlerts;
import id.tanggap.web.live.LiveUpdates;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Sends `danger` to the open pages of all who answer calls, on every node. It only says "ask again": each page shows
/// what its viewer may see.
@Component
class DangerNotifier implements DisposableBean {

    private final AutoCloseable subscription;

    DangerNotifier(DangerAlerts alerts, LiveUpdates live) {
        this.subscription = alerts.onChange(() -> live.send(Viewer::answersCalls, "danger", "{}"));
    }

    @Override
    public void destroy() throws Exception {
        subscription.close();
    }
}
