package id.tanggap.channel.sms.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.session.connection.socket.SocketConnection;

/// A connection to a message centre, bound to send and to receive.
final class SmppBind implements AutoCloseable {

    private static final int TRY_LATER = 0x64;
    private static final int UNKNOWN_COMMAND = 0x03;

    private final SMPPSession session;
    private final String name = UUID.randomUUID().toString();

    private SmppBind(SMPPSession session) {
        this.session = session;
    }

    /// Called for each request; if it throws, the message centre is asked to deliver again.
    @FunctionalInterface
    interface Listener {
        void delivered(DeliverSm pdu, String bind);
    }

    static SmppBind open(SmppSettings.Centre centre, Listener listener) throws IOException {
        var session = new SMPPSession((host, port) -> new SocketConnection(connected(centre, host, port)));
        var bind = new SmppBind(session);
        session.setEnquireLinkTimer((int) centre.enquireLink().toMillis());
        session.setTransactionTimer(centre.timeout().toMillis());
        session.setMessageReceiverListener(bind.receiver(listener));
        session.connectAndBind(
                centre.host(),
                centre.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        centre.systemId(),
                        centre.password(),
                        centre.systemType(),
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null,
                        InterfaceVersion.IF_34),
                centre.timeout().toMillis());
        return bind;
    }

    /// The library's own sockets have no connect timeout but that of the operating system, which is minutes.
    private static Socket connected(SmppSettings.Centre centre, String host, int port) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), (int) centre.timeout().toMillis());
        return centre.tls()
                ? ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true)
                : socket;
    }

    boolean isBound() {
        return session.getSessionState().isBound();
    }

    SMPPSession session() {
        return session;
    }

    private MessageReceiverListener receiver(Listener listener) {
        return new MessageReceiverListener() {
            @Override
            public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
                try {
                    listener.delivered(pdu, name);
                } catch (RuntimeException e) {
                    throw new NotKept(e);
                }
            }

            @Override
            public void onAcceptAlertNotification(AlertNotification alert) {}

            @Override
            public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
                throw new ProcessRequestException("data_sm is not spoken here", UNKNOWN_COMMAND);
            }
        };
    }

    /// Asks the message centre to deliver again. The library logs it at error: without its frames that is one line for
    /// each request of an outage; the flow's error channel has reported the cause.
    private static final class NotKept extends ProcessRequestException {
        private static final long serialVersionUID = 1;

        NotKept(RuntimeException cause) {
            super("not kept, will be delivered again: " + cause.getClass().getSimpleName(), TRY_LATER);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    @Override
    public void close() {
        session.unbindAndClose();
    }
}
