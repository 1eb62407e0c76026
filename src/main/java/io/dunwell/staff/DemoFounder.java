package io.dunwell.staff;

/** Founds the demo company; the module that brings one implements this. */
public interface DemoFounder {

    /** @throws io.dunwell.kernel.CompanyExists when there is a company already */
    void found();
}
