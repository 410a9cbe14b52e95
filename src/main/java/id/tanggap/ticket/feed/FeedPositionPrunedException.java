package id.tanggap.ticket.feed;

/// A follower asked for changes after a position whose next rows may be gone. It must read the present state instead,
/// and follow from `ChangeFeed.end()`.
public final class FeedPositionPrunedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedPositionPrunedException(ChangeFeed.Position asked) {
        super("The change feed after xid " + asked.xid() + ", seq " + asked.seq()
                + " was pruned: take the present state, and follow from the end of the feed");
    }
}
