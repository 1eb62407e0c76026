package io.dunwell.kernel;

/** The company changed whom it leaves in peace, or its days: what was decided about every account may differ now. */
public record CompanyChanged(Company before, Company after) {}
