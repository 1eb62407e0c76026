package io.dunwell.kernel;

/** LIVE is a real company with real customers; DEMO is generated, its clock can be moved and nothing ever leaves it. */
public enum CompanyMode {
    LIVE,
    DEMO
}
