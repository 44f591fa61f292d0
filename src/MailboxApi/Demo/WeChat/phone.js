// Plays the phone: asks the server every second what it shows, and tells it what is tapped. Texts are set as text, never as markup.
(() => {
  'use strict';
  const base = '/demo/phone';
  const byId = id => document.getElementById(id);
  const make = (tag, className, text) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  };
  const json = (path, body) => fetch(base + path, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });

  let citizen = sessionStorage.getItem('citizen') || '';
  let after = 0;
  let shownMenu = '';
  let shownCodes = '';
  let lastCall = -1;
  let subscription = '';
  let asking = false;

  const act = async body => {
    const answer = await json('/act', { citizen, times: byId('thrice').checked ? 3 : 1, ...body });
    await look();
    return answer.ok;
  };

  const choose = openId => {
    citizen = openId;
    sessionStorage.setItem('citizen', openId);
    document.cookie = `demo-citizen=${openId}; path=${base}; SameSite=Lax`;
    after = 0;
    byId('lines').replaceChildren();
    closeBrowser();
  };

  // ---- what stands on the phone ----

  // A reply holds plain text and, of all markup, links; some of them say their words for the citizen.
  const fill = (bubble, text) => {
    const link = /<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g;
    let from = 0;
    for (const match of text.matchAll(link)) {
      bubble.append(text.slice(from, match.index));
      bubble.append(linkTo(match[1], match[2]));
      from = match.index + match[0].length;
    }
    bubble.append(text.slice(from));
  };

  const linkTo = (address, words) => {
    const says = /msgmenucontent=([^&]*)/.exec(address);
    const button = make('button', 'said', words);
    button.type = 'button';
    button.addEventListener('click', () => {
      if (!says) { openPage(address); return; }
      let said = says[1];
      try { said = decodeURIComponent(said); } catch { /* it was not encoded */ }
      act({ kind: 'tap', text: said });
    });
    return button;
  };

  const bubbleOf = line => {
    const bubble = make('div', 'bubble');
    if (line.kind === 'image' && line.mediaId) {
      const picture = make('img');
      picture.src = `${base}/media/${encodeURIComponent(line.mediaId)}`;
      picture.alt = '发出的图片';
      bubble.append(picture);
    } else if (line.kind === 'location') {
      bubble.append(`位置：${line.text}`);
    } else if (line.kind === 'link') {
      bubble.append(`链接：${line.text}`);
    } else if (line.kind === 'notice') {
      bubble.classList.add('notice');
      bubble.append(make('b', '', '办理结果通知'));
      const list = make('dl');
      for (const field of line.fields || []) list.append(make('dt', '', field.key), make('dd', '', field.value));
      bubble.append(list);
      if (line.url) bubble.append(linkTo(line.url, '查看详情'));
    } else {
      fill(bubble, line.text);
    }
    return bubble;
  };

  const show = lines => {
    const list = byId('lines');
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
    for (const line of lines) {
      after = Math.max(after, line.seq);
      if (line.side === 'phone') {
        list.append(make('li', 'phone-says', line.text));
        continue;
      }
      const entry = make('li', line.side);
      entry.append(make('span', 'way', line.side === 'account' ? (line.way || '厅长信箱') : '我'), bubbleOf(line));
      list.append(entry);
    }
    if (lines.length && (atEnd || lines.some(line => line.side === 'citizen'))) list.scrollTop = list.scrollHeight;
  };

  // ---- the menu at the foot ----

  const press = entry => {
    closeMenus();
    const title = entry.name;
    if (entry.type === 'view') {
      act({ kind: 'view', title, url: entry.url });
      openPage(entry.url);
    } else if (entry.type === 'pic_photo_or_album' || entry.type === 'pic_sysphoto' || entry.type === 'pic_weixin') {
      act({ kind: entry.type, title, key: entry.key });
      openMore('image');
    } else if (entry.type === 'location_select') {
      act({ kind: entry.type, title, key: entry.key, text: '郑州市', latitude: 34.7612, longitude: 113.7674 });
      openMore('location');
    } else if (entry.type === 'scancode_waitmsg' || entry.type === 'scancode_push') {
      act({ kind: entry.type, title, key: entry.key, text: '演示二维码的内容' });
    } else {
      act({ kind: 'click', title, key: entry.key });
    }
  };

  const closeMenus = () => {
    document.querySelectorAll('.menu ul').forEach(list => { list.hidden = true; });
    document.querySelectorAll('.menu .top').forEach(top => top.setAttribute('aria-expanded', 'false'));
  };

  const showMenu = menu => {
    const text = JSON.stringify(menu);
    if (text === shownMenu) return;
    shownMenu = text;
    const bar = byId('menu');
    bar.replaceChildren();
    for (const entry of (menu && menu.button) || []) {
      const place = make('div');
      const top = make('button', 'top', entry.name);
      top.type = 'button';
      place.append(top);
      const inner = entry.sub_button || [];
      if (inner.length) {
        const list = make('ul');
        list.hidden = true;
        top.setAttribute('aria-expanded', 'false');
        for (const item of inner) {
          const row = make('li');
          const button = make('button', '', item.name);
          button.type = 'button';
          button.addEventListener('click', () => press(item));
          row.append(button);
          list.append(row);
        }
        place.append(list);
        top.addEventListener('click', () => {
          const opening = list.hidden;
          closeMenus();
          list.hidden = !opening;
          top.setAttribute('aria-expanded', String(opening));
        });
      } else {
        top.addEventListener('click', () => press(entry));
      }
      bar.append(place);
    }
  };

  // ---- pages inside WeChat ----

  const openPage = address => {
    let path = address;
    try {
      const url = new URL(address, location.href);
      path = url.pathname + url.search;
    } catch { return; }
    byId('browser-title').textContent = path;
    byId('frame').src = `${base}/open?citizen=${encodeURIComponent(citizen)}&to=${encodeURIComponent(path)}`;
    byId('browser').hidden = false;
    byId('close-browser').focus();
  };

  const closeBrowser = () => {
    byId('browser').hidden = true;
    byId('frame').removeAttribute('src');
    byId('frame').src = 'about:blank';
  };

  // ---- more than words ----

  const openMore = kind => {
    byId('more').hidden = false;
    byId('plus').setAttribute('aria-expanded', 'true');
    const form = byId('more').querySelector(`form[data-kind="${kind}"]`);
    form?.scrollIntoView({ block: 'nearest' });
    form?.querySelector('input, select')?.focus();
  };

  const keep = async file => {
    const answer = await fetch(`${base}/media`, {
      method: 'POST', headers: { 'content-type': file.type || 'application/octet-stream' }, body: file,
    });
    return answer.ok ? (await answer.json()).id : null;
  };

  // Six bytes say that it is a recording; the rest is silence.
  const silence = () => new File([new Uint8Array([0x23, 0x21, 0x41, 0x4d, 0x52, 0x0a, ...new Array(64).fill(0)])], 'voice.amr', { type: 'audio/amr' });

  const submitMore = async form => {
    const values = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
    const kind = values.kind || form.dataset.kind;
    const chosen = form.querySelector('input[type=file]')?.files[0];
    const body = { ...values, kind };
    if (values.latitude) { body.latitude = Number(values.latitude); body.longitude = Number(values.longitude); }
    if (kind === 'file') body.title = '材料.pdf';
    if (['image', 'voice', 'video'].includes(kind)) body.mediaId = await keep(chosen || silence());
    const button = form.querySelector('button');
    button.disabled = true;
    try { await act(body); } finally { button.disabled = false; }
    form.reset();
    byId('more').hidden = true;
    byId('plus').setAttribute('aria-expanded', 'false');
  };

  // ---- around the phone ----

  const showCitizens = list => {
    const select = byId('citizen');
    const text = list.map(one => one.openId + one.name).join();
    if (select.dataset.shown !== text) {
      select.dataset.shown = text;
      select.replaceChildren(...list.map(one => {
        const option = make('option', '', one.name);
        option.value = one.openId;
        return option;
      }));
    }
    if (!list.some(one => one.openId === citizen)) choose(list[0].openId);
    select.value = citizen;
    const mine = list.find(one => one.openId === citizen);
    byId('who').textContent = mine.name;
    byId('window').textContent = mine.window;
    byId('follow').disabled = mine.following;
    byId('unfollow').disabled = !mine.following;
  };

  const showCodes = codes => {
    const text = JSON.stringify(codes);
    if (text === shownCodes) return;
    shownCodes = text;
    byId('codes').replaceChildren(...codes.map(code => {
      const option = make('option', '', code.text);
      option.value = code.key;
      return option;
    }));
  };

  const showCalls = calls => {
    const newest = calls.length ? calls[calls.length - 1].seq : 0;
    if (newest === lastCall) return;
    lastCall = newest;
    byId('calls').replaceChildren(...[...calls].reverse().map(call => {
      const entry = make('li');
      const details = make('details');
      const good = call.status === 200 && !call.code;
      const ending = call.status === 200 ? (call.code ? `错误码 ${call.code}` : '成功') : `HTTP ${call.status}`;
      details.append(make('summary', good ? '' : 'bad', `${call.seq}. ${call.path}　${ending}`), make('pre', '', call.sent || '（没有内容）'));
      entry.append(details);
      return entry;
    }));
  };

  const look = async () => {
    if (asking) return;
    asking = true;
    try {
      const asked = citizen;
      const answer = await fetch(`${base}/state?citizen=${encodeURIComponent(citizen)}&after=${after}`, { cache: 'no-store' });
      if (!answer.ok) return;
      const state = await answer.json();
      byId('now').textContent = state.now;
      subscription = state.subscription;
      showCitizens(state.citizens);
      if (asked === citizen) show(state.lines.filter(line => line.seq > after));
      showMenu(state.menu);
      showCodes(state.codes);
      showCalls(state.calls);
      byId('trouble').textContent = [state.down ? '接口停机中。' : '', state.plannedFailures ? `已安排 ${state.plannedFailures} 次故障。` : ''].join('');
    } catch {
      byId('trouble').textContent = '服务器没有回答。';
    } finally {
      asking = false;
    }
  };

  const sendText = () => {
    const box = byId('text');
    const text = box.value.trim();
    if (!text) return;
    box.value = '';
    act({ kind: 'text', text });
  };

  byId('more').append(byId('forms').content.cloneNode(true));
  byId('more').addEventListener('submit', event => { event.preventDefault(); submitMore(event.target); });
  byId('write').addEventListener('submit', event => { event.preventDefault(); sendText(); });
  byId('text').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); sendText(); }
  });
  byId('plus').addEventListener('click', () => {
    byId('more').hidden = !byId('more').hidden;
    byId('plus').setAttribute('aria-expanded', String(!byId('more').hidden));
  });
  byId('citizen').addEventListener('change', event => { choose(event.target.value); look(); });
  byId('follow').addEventListener('click', () => act({ kind: 'follow' }));
  byId('unfollow').addEventListener('click', () => act({ kind: 'unfollow' }));
  byId('accept').addEventListener('click', () => act({ kind: 'accept', key: subscription }));
  byId('reject').addEventListener('click', () => act({ kind: 'reject', key: subscription }));
  byId('add').addEventListener('submit', async event => {
    event.preventDefault();
    const answer = await json('/citizens', { text: byId('new-name').value });
    if (answer.ok) { byId('new-name').value = ''; choose((await answer.json()).openId); await look(); }
  });
  byId('clock').addEventListener('click', async event => {
    if (event.target.dataset.minutes) { await json('/clock', { minutes: Number(event.target.dataset.minutes) }); await look(); }
  });
  byId('fault').addEventListener('submit', async event => {
    event.preventDefault();
    await json('/fault', { code: Number(byId('code').value), times: Number(byId('times').value) });
    await look();
  });
  byId('states').addEventListener('click', async event => {
    if (event.target.dataset.state) { await json('/fault', { state: event.target.dataset.state }); await look(); }
  });
  byId('close-browser').addEventListener('click', () => { closeBrowser(); byId('text').focus(); });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') { closeMenus(); if (!byId('browser').hidden) closeBrowser(); }
  });

  if (citizen) choose(citizen);
  look();
  setInterval(look, 1000);
})();
