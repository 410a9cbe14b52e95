package id.tanggap.channel.sms.smpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/// A message centre for tests: jsmpp's server side, on a port of this machine.
public final class TestMessageCentre implements AutoCloseable, ServerMessageReceiverListener {

    private static final int UNKNOWN_COMMAND = 3;

    /// A short message that was submitted, and the id it got.
    record Taken(String id, SubmitSm pdu) {}

    private final int port;
    private final SMPPServerSessionListener listener;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(0xa00);
    private volatile boolean open = true;

    /// On a free port.
    public TestMessageCentre() throws IOException {
        this(freePort());
    }

    public TestMessageCentre(int port) throws IOException {
        this.port = port;
        listener = new SMPPServerSessionListener(port);
        listener.setMessageReceiverListener(this);
        Thread.ofVirtual().name("message-centre").start(this::accept);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    private void accept() {
        while (open) {
            acceptOne();
        }
    }

    private void acceptOne() {
        try {
            var session = listener.accept();
            // as long as operators' centres wait for an answer before they deliver again
            session.setTransactionTimer(30_000);
            session.waitForBind(5000).accept("tanggap-test", InterfaceVersion.IF_34);
            sessions.add(session);
        } catch (IOException | TimeoutException | IllegalStateException | PDUException e) {
            if (open) {
                System.err.println("message centre: " + e);
            }
        }
    }

    List<Taken> takenFor(String digits) {
        return taken.stream()
                .filter(one -> one.pdu().getDestAddress().equals(digits))
                .toList();
    }

    int binds() {
        return sessions.size();
    }

    /// The line breaks without a goodbye.
    void hangUp() {
        sessions.getLast().close();
    }

    /// The next submission to a number is answered by an error. What is still on its way to others is not.
    void refuse(String digits, int status) {
        refusals.put(digits, status);
    }

    public void deliver(String from, String to, int coding, byte[] message, OptionalParameter... parameters) {
        deliver(from, to, 0, coding, message, parameters);
    }

    /// @param esmClass 0x40 with a header, 0x04 for a receipt
    void deliver(String from, String to, int esmClass, int coding, byte[] message, OptionalParameter... parameters) {
        try {
            sessions.getLast()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            from,
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            to,
                            new ESMClass(esmClass),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            DataCodings.newInstance((byte) coding),
                            message,
                            parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | NegativeResponseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm pdu, SMPPServerSession session) throws ProcessRequestException {
        var refusal = refusals.remove(pdu.getDestAddress());
        if (refusal != null) {
            throw new ProcessRequestException("refused on demand", refusal);
        }
        var id = Integer.toHexString(next.getAndIncrement());
        taken.add(new Taken(id, pdu));
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (org.jsmpp.PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti pdu, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm pdu, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm pdu, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm pdu, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm pdu, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm pdu, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm pdu, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm pdu, Session session) throws ProcessRequestException {
        throw unknown();
    }

    private static ProcessRequestException unknown() {
        return new ProcessRequestException("not spoken here", UNKNOWN_COMMAND);
    }

    @Override
    public void close() throws IOException {
        open = false;
        listener.close();
        sessions.forEach(SMPPServerSession::close);
    }
}
