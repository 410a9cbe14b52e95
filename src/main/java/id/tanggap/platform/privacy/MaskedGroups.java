package id.tanggap.platform.privacy;

import id.tanggap.platform.privacy.DigitReader.Group;
import java.util.ArrayList;
import java.util.List;

/// Recognises what was masked before: several dots between digits. Leaves it out, with the few digits that a mask
/// leaves readable on both sides.
final class MaskedGroups {

    private static final int FEWEST_DOTS = 2;
    private static final int READABLE = 3;

    private final List<Group> groups;
    private final boolean[] gone;

    private MaskedGroups(List<Group> groups) {
        this.groups = groups;
        this.gone = new boolean[groups.size()];
    }

    static List<Group> leftOut(List<Group> groups) {
        return new MaskedGroups(groups).remaining();
    }

    private List<Group> remaining() {
        for (var first = 0; first < groups.size(); first++) {
            if (DigitReader.isDots(groups.get(first))) {
                var last = lastDots(first);
                takeOut(first, last);
                first = last;
            }
        }
        return parted();
    }

    private int lastDots(int first) {
        var last = first;
        while (follows(last + 1) && DigitReader.isDots(groups.get(last + 1))) {
            last++;
        }
        return last;
    }

    private boolean follows(int n) {
        return n < groups.size() && groups.get(n).continues();
    }

    private void takeOut(int first, int last) {
        var dots =
                groups.subList(first, last + 1).stream().mapToInt(Group::length).sum();
        if (dots < FEWEST_DOTS || !groups.get(first).continues() || !follows(last + 1)) {
            return;
        }
        var left = first - 1;
        for (var n = groups.get(left).length(); n < READABLE && groups.get(left).continues(); left--) {
            n += groups.get(left - 1).length();
        }
        var right = last + 1;
        for (var n = groups.get(right).length(); n < READABLE && follows(right + 1); right++) {
            n += groups.get(right + 1).length();
        }
        java.util.Arrays.fill(gone, left, right + 1, true);
    }

    /// Dots are no digits: what is on either side of them is not one number.
    private List<Group> parted() {
        var left = new ArrayList<Group>();
        var parted = true;
        for (var n = 0; n < groups.size(); n++) {
            var group = groups.get(n);
            if (gone[n] || DigitReader.isDots(group)) {
                parted = true;
            } else {
                left.add(parted ? group.first() : group);
                parted = false;
            }
        }
        return left;
    }
}
