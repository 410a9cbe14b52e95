package id.tanggap;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.OutboundMessage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A provider that takes each message and says nothing until it is told to.
public final class SilentCarrier implements Carrier {

    private final String channelName;
    private final CountDownLatch silence = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean fails = new AtomicBoolean();
    private volatile boolean here = true;

    public SilentCarrier(String channelName) {
        this.channelName = channelName;
    }

    /// It takes all that it has and all that comes.
    public void answer() {
        silence.countDown();
    }

    public void failNext() {
        fails.set(true);
    }

    public void isElsewhere() {
        here = false;
    }

    /// Messages that are being handed over.
    public int waiting() {
        return waiting.get();
    }

    @Override
    public String channelName() {
        return channelName;
    }

    @Override
    public String channel() {
        return "sms";
    }

    @Override
    public boolean carriesHere() {
        return here;
    }

    @Override
    public CarrierResult carry(OutboundMessage message) {
        if (fails.getAndSet(false)) {
            throw new IllegalStateException("as told by the test");
        }
        waiting.incrementAndGet();
        try {
            silence.await();
            return new CarrierResult.Taken();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CarrierResult.Later("interrupted");
        } finally {
            waiting.decrementAndGet();
        }
    }
}
