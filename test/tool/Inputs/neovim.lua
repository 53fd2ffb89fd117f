-- SPDX-FileCopyrightText: The corolint authors
-- SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
--
-- A user of Neovim: opens x.cpp with the server in $SERVER, prints what the editor shows, applies the first fix, saves the
-- file; then edits it a few hundred times. nvim -l is newer than Debian's Neovim: run with `nvim --headless --clean -S`.

io.stdout:setvbuf('line')

local function say(...) io.stdout:write(string.format(...), '\n') end

local function wait(what, condition)
  if not vim.wait(60000, condition, 20) then
    say('no %s after a minute', what)
    vim.cmd('cquit')
  end
end

local function shown()
  local found = vim.diagnostic.get(0)
  table.sort(found, function(a, b) return a.lnum < b.lnum end)
  return found
end

local function print_shown()
  for _, diagnostic in ipairs(shown()) do
    say('%d: %s [%s]', diagnostic.lnum + 1, diagnostic.message:match('[^\n]*'), diagnostic.user_data.lsp.code)
  end
end

local function apply_first_fix()
  local diagnostic = vim.lsp.diagnostic.get_line_diagnostics(0, shown()[1].lnum)[1]
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = diagnostic.range,
    context = { diagnostics = { diagnostic } },
  }, 60000)
  for _, answer in pairs(answers) do
    for _, action in ipairs(answer.result or {}) do
      if action.kind == 'quickfix' and action.edit then
        say('action: %s', action.title)
        vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
        return
      end
    end
  end
end

-- The only child of this editor.
local function server_pid()
  local own = vim.fn.getpid()
  return vim.fn.readfile(string.format('/proc/%d/task/%d/children', own, own))[1]:match('%d+')
end

-- Kilobytes of memory of the server.
local function memory(pid)
  for line in io.lines('/proc/' .. pid .. '/status') do
    local size = line:match('^VmRSS:%s+(%d+)')
    if size then return tonumber(size) end
  end
end

-- Types a call and deletes it again; every tenth time waits until the server has seen it.
local function edit(times)
  for i = 1, times do
    vim.api.nvim_buf_set_lines(0, 4, 4, false, { '  work(); // ' .. i })
    if i % 10 == 0 then wait('diagnostic', function() return #shown() == 2 end) end
    vim.api.nvim_buf_set_lines(0, 4, 5, false, {})
    if i % 10 == 0 then wait('diagnostic to go', function() return #shown() == 1 end) end
  end
end

local function main()
  vim.cmd('edit x.cpp')
  local ended = nil
  local client = vim.lsp.start_client({
    cmd = { vim.env.SERVER, '--enable-config=false' },
    root_dir = vim.fn.getcwd(),
    on_exit = function(code) ended = code end,
  })
  vim.lsp.buf_attach_client(0, client)

  wait('diagnostics', function() return #shown() == 2 end)
  print_shown()
  apply_first_fix()
  wait('end of the first diagnostic', function() return #shown() == 1 end)
  say('after the fix')
  print_shown()
  vim.cmd('silent write')

  local pid = server_pid()
  edit(50)
  local before = memory(pid)
  edit(250)
  local after = memory(pid)
  say('growth: %s', after < before * 1.25 + 20000 and 'none' or (before .. ' to ' .. after))
  print_shown()

  vim.lsp.stop_client(client)
  wait('end of the server', function() return ended ~= nil end)
  say('server: %d', ended)
end

local worked, problem = pcall(main)
if not worked then say('error: %s', problem) end
vim.cmd(worked and 'qall!' or 'cquit')
