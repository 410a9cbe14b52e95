package id.tanggap.desk.channel;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.channel.ChannelChanges;
import id.tanggap.reply.gate.HouseAlarm;
import id.tanggap.web.live.LiveUpdates;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Sends `channels` to the open pages of administrators, on every node, when a channel changes or a limit holds
/// something back; and `alarm` to all pages when the limit of the whole house becomes full, or is no longer.
@Component
class ChannelNotifier implements DisposableBean {

    private final HouseAlarm alarm;
    private final LiveUpdates live;
    private final AutoCloseable changes;
    private final AutoCloseable held;
    private boolean wasFull;

    ChannelNotifier(ChannelChanges channels, HouseAlarm alarm, LiveUpdates live) {
        this.alarm = alarm;
        this.live = live;
        this.changes = channels.onChange(this::tellAdministrators);
        this.held = alarm.onChange(this::tell);
    }

    private void tell() {
        tellAdministrators();
        var isFull = alarm.current().isPresent();
        if (isFull != wasFull) {
            wasFull = isFull;
            live.send(viewer -> true, "alarm", "{}");
        }
    }

    private void tellAdministrators() {
        live.send(ChannelNotifier::isAdministrator, "channels", "{}");
    }

    private static boolean isAdministrator(Viewer viewer) {
        return viewer.role() == Role.ADMIN;
    }

    @Override
    public void destroy() throws Exception {
        changes.close();
        held.close();
    }
}
