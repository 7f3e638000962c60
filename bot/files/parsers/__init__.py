"""How is each kind of file taken apart? One module a kind; they run in the child process only."""
