package id.tanggap.access.factor;

import org.slf4j.LoggerFactory;

/// Whether administrators, supervisors and members of need-to-know lists must have a second factor
/// (`tanggap.second-factor.required`). Everybody may have one.
public record SecondFactorRule(boolean required) {

    /// A production without the rule is somebody's decision, and said at every start.
    static SecondFactorRule of(boolean required, boolean demo) {
        if (!required && !demo) {
            LoggerFactory.getLogger(SecondFactorRule.class)
                    .warn("tanggap.second-factor.required=false: administrators, supervisors and members of"
                            + " need-to-know lists sign in with a password alone");
        }
        return new SecondFactorRule(required);
    }
}
