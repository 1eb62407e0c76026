package io.dunwell.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** No diagram runs a script here, whatever engines stand on the class path. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw refused();
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw refused();
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw refused();
    }

    private static ProcessEngineException refused() {
        return new ProcessEngineException("Scripts are not allowed in diagrams: use a step.");
    }
}
