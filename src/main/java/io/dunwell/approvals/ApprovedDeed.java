package io.dunwell.approvals;

import java.time.LocalDate;

/** Does what was approved; each asking module brings one for its kind. */
public interface ApprovedDeed {

    ApprovalKind kind();

    /** In the transaction of the decision: a refusal here leaves the request waiting. */
    void approved(Approval approval, LocalDate on);

    /** It was declined, taken back, or nobody decided in time. */
    void declined(Approval approval, LocalDate on);
}
