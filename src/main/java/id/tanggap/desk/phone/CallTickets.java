package id.tanggap.desk.phone;

import id.tanggap.access.Viewer;
import id.tanggap.phone.CallForm;
import org.springframework.stereotype.Component;

/// Makes tickets of call forms, on the road of everything received.
@Component
class CallTickets {

    boolean make(long callId, CallForm form, Viewer by) {
        throw new UnsupportedOperationException("being built: " + callId + form + by);
    }
}
